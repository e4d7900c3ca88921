package io.cuttings.publication;

import io.cuttings.mime.Body;
import io.cuttings.mime.Message;
import io.cuttings.publication.kind.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of which it is known whose issue it is, or that it is none.
 *
 * @param title of the issue, without marks of forwarding, re-sending or correction
 * @param number as written, digits only; null where none
 * @param date of the issue: of the message, or of the message that was forwarded in it; the first
 *     second of 1970 where no date can be read
 * @param body the text to split: of the message, or of the one that was forwarded as an attachment;
 *     null where the message has no text
 * @param bodyStart where in the body's text the issue begins: behind the words and the quoted
 *     header of whoever forwarded it inline; 0 where nothing stands before it
 * @param webUrl where the issue stands on the web; null where it does not say
 * @param verdict whether it is an issue at all, and why not
 * @param language that the text is in (BCP 47); {@code und} where it cannot be told
 */
public record RecognisedMessage(
    Message message,
    Publication publication,
    String title,
    @Nullable String number,
    Instant date,
    @Nullable Body body,
    int bodyStart,
    @Nullable String webUrl,
    Verdict verdict,
    String language) {}
