/** Mail files on disk (.eml, Maildir, mbox, compressed too): read as raw messages. */
@NullMarked
package io.cuttings.mailfile;

import org.jspecify.annotations.NullMarked;
