/**
 * The {@code mailbox:} endpoint: a folder of an IMAP server as a source of raw messages, read
 * without leaving a trace in it. Built on camel-mail's options, sessions and authenticators.
 */
@NullMarked
package io.cuttings.camel.mailbox;

import org.jspecify.annotations.NullMarked;
