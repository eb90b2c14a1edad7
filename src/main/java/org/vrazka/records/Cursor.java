package org.vrazka.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.Field;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A place between two rows of a sorted list: after (or before) the row of this sort value and id.
 * As text it is bound to the list and its sort; a changed or foreign one is refused.
 */
record Cursor(boolean backward, @Nullable Object value, Object id) {
    private static final int DIGEST = 8;

    String encode(Catalogue catalogue, Sort sort) {
        var text = value instanceof BigDecimal d ? d.toPlainString() : String.valueOf(value);
        var place =
                (backward ? "p" : "n") + (value == null ? "0" : "1" + text.length() + ":" + text);
        return encode(catalogue, sort, place + id);
    }

    private static String encode(Catalogue catalogue, Sort sort, String place) {
        byte[] body = place.getBytes(UTF_8);
        byte[] all = Arrays.copyOf(digest(catalogue, sort, body), DIGEST + body.length);
        System.arraycopy(body, 0, all, DIGEST, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    static Cursor decode(Catalogue catalogue, Sort sort, String text) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            byte[] body = Arrays.copyOfRange(all, DIGEST, all.length);
            if (!Arrays.equals(digest(catalogue, sort, body), Arrays.copyOf(all, DIGEST))) {
                throw new BadQuery("cursor", "cursor");
            }
            return read(sort.by(), catalogue.id(), new String(body, UTF_8));
        } catch (IllegalArgumentException
                | ArrayIndexOutOfBoundsException
                | StringIndexOutOfBoundsException
                | DataTypeException e) {
            throw new BadQuery("cursor", "cursor");
        }
    }

    private static Cursor read(Field<?> sort, Field<?> id, String body) {
        boolean backward = body.charAt(0) == 'p';
        if (body.charAt(1) == '0') {
            return new Cursor(backward, null, convert(id, body.substring(2)));
        }
        int colon = body.indexOf(':');
        int end = colon + 1 + Integer.parseInt(body.substring(2, colon));
        var value = convert(sort, body.substring(colon + 1, end));
        return new Cursor(backward, value, convert(id, body.substring(end)));
    }

    private static Object convert(Field<?> field, String text) {
        return field.getDataType().convert(text);
    }

    private static byte[] digest(Catalogue catalogue, Sort sort, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((catalogue.module() + "\n" + sort + "\n").getBytes(UTF_8));
            return Arrays.copyOf(sha.digest(body), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
