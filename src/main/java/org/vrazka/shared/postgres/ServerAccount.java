package org.vrazka.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the server's programs run. PostgreSQL refuses root, so root runs them as an ordinary
 * account or, where that account cannot reach the files, hides in a user namespace.
 *
 * @param uid the user id that the server's files belong to
 * @param prefix what a command starts with to run as this account
 */
record ServerAccount(int uid, List<String> prefix) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;

    /** The ways to run a server with data in this folder, the better first. */
    static Stream<ServerAccount> candidates(Path folder) {
        int me = me();
        if (me != ROOT) {
            return Stream.of(new ServerAccount(me, List.of()));
        }
        int owner = owner(folder) == ROOT ? NOBODY : owner(folder);
        return Stream.of(
                new ServerAccount(
                        owner,
                        List.of(
                                "setpriv",
                                "--reuid=" + owner,
                                "--regid=" + owner,
                                "--clear-groups")),
                new ServerAccount(ROOT, List.of("unshare", "--user")));
    }

    static boolean isRoot() {
        return me() == ROOT;
    }

    private static int me() {
        return owner(Path.of("/proc/self/status"));
    }

    /**
     * Gives this account a file, or a folder with all that is in it; what a server that is just
     * ending takes away meanwhile needs no owner.
     */
    void own(Path path) throws IOException {
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a)
                            throws IOException {
                        return visitFile(folder, a);
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        try {
                            var owner =
                                    Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
                            if (!Integer.valueOf(uid).equals(owner)) {
                                Files.setAttribute(
                                        file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                            }
                            return FileVisitResult.CONTINUE;
                        } catch (NoSuchFileException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        if (e instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw e;
                    }
                });
    }

    private static int owner(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
