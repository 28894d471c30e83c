package org.aedile.wire;

/**
 * Layout of a frame. All numbers are big-endian; a <i>text</i> is a varint length in bytes and UTF-8; a <i>varint</i> has
 * seven bits a byte, low bits first; signed varints are zigzag coded.
 *
 * <pre>
 * version   1 byte    {@value #VERSION}
 * kind      1 byte    1 reading, 2 record, 3 tick
 * flags     1 byte    bit 0 place, bit 1 encrypted, bit 2 log source
 * receipt   8 bytes   milliseconds since 1970, domain clock
 * event     varint    signed difference to receipt, milliseconds
 * domain, agency, source, id                           texts
 * place     2 × 4 bytes   latitude, longitude in 10⁻⁷ degrees   (flag 0)
 * product, category, service                           texts     (flag 2)
 * key day   varint    days since 1970, then nonce and ciphertext of the content  (flag 1)
 * content   reading: property, unit (texts), value (8 bytes IEEE 754)
 *           record: varint count, then per field: name (text), kind (1 byte), value
 * </pre>
 */
final class FrameFormat {
    static final byte VERSION = 1;

    static final byte KIND_READING = 1;
    static final byte KIND_RECORD = 2;
    static final byte KIND_TICK = 3;

    static final int FLAG_PLACE = 1;
    static final int FLAG_ENCRYPTED = 2;
    static final int FLAG_LOG_SOURCE = 4;

    static final byte FIELD_TEXT = 1;
    static final byte FIELD_WHOLE = 2;
    static final byte FIELD_DECIMAL = 3;
    static final byte FIELD_FALSE = 4;
    static final byte FIELD_TRUE = 5;
    static final byte FIELD_NULL = 6;

    static final double PLACE_SCALE = 1e7;

    private FrameFormat() {}
}
