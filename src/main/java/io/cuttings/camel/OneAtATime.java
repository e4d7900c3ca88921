package io.cuttings.camel;

import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;

/**
 * Lets one exchange of this process at a time into a block of a route: {@code policy: {ref:
 * oneAtATime, steps: …}}. Whoever would wait in the database for a row that another thread of this
 * process holds waits here, where it holds no connection and is woken at once, in its turn.
 */
public final class OneAtATime implements Policy {
  private final ReentrantLock turn = new ReentrantLock(/* fair= */ true);

  @Override
  public void beforeWrap(Route route, NamedNode definition) {
    // nothing of the block needs to be changed
  }

  @Override
  public Processor wrap(Route route, Processor block) {
    return exchange -> {
      turn.lockInterruptibly();
      try {
        block.process(exchange);
      } finally {
        turn.unlock();
      }
    };
  }
}
