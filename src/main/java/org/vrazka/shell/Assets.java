package org.vrazka.shell;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Styles, scripts and pictures, read once. Their address carries a hash of them all, so browsers
 * keep them for a year and still get what changed.
 */
public final class Assets {
    private static final Pattern IMPORT = Pattern.compile("@import \"(.+?)\";\n");
    private static final Map<String, Asset> FILES = new TreeMap<>();
    private static final String VERSION;

    static {
        try {
            read("classpath*:assets/**/*.*", "assets/");
            read("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js", "dist/");
            VERSION = hash();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Assets() {}

    /** The address of an asset: {@code asset("icons.svg")}. */
    public static String asset(String path) {
        if (!FILES.containsKey(path)) {
            throw new IllegalArgumentException("no asset " + path);
        }
        return "/assets/" + VERSION + "/" + path;
    }

    static Optional<Asset> find(String path) {
        return Optional.ofNullable(FILES.get(path));
    }

    static String version() {
        return VERSION;
    }

    private static void read(String pattern, String root) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            String url = file.getURL().toString();
            String path = url.substring(url.lastIndexOf(root) + root.length());
            byte[] body =
                    path.equals("css/index.css") ? joined(file) : file.getContentAsByteArray();
            FILES.put(path, new Asset(body, zipped(body), type(path)));
        }
    }

    /** The blocks of the design, in the order in which the index imports them. */
    private static byte[] joined(Resource index) throws IOException {
        var css = new StringBuilder();
        var blocks = IMPORT.matcher(index.getContentAsString(StandardCharsets.UTF_8));
        while (blocks.find()) {
            css.append(
                    index.createRelative(blocks.group(1))
                            .getContentAsString(StandardCharsets.UTF_8));
        }
        return css.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        return out.toByteArray();
    }

    private static MediaType type(String path) {
        var type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return new MediaType(type, StandardCharsets.UTF_8);
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            FILES.forEach((path, file) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(file.body());
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
