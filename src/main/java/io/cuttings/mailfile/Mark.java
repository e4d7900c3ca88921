package io.cuttings.mailfile;

/**
 * How far a file is read with an entry.
 *
 * @param file the file's {@link FileIdentity}
 * @param position of what comes behind the entry, in the file's octets without compression
 * @param number of the entry in an mbox, from 1 on; 0 for a file that is one message
 * @param isEnd whether the file has no further entry
 */
public record Mark(long file, long position, long number, boolean isEnd) {}
