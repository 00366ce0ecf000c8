package dev.redress.app.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The user as whom the server runs. PostgreSQL refuses to run as root, so root's commands get a prefix that steps down;
 * an ordinary user's commands are run as they are.
 *
 * @param prefix words to put before each command; empty for an ordinary user
 * @param owner name of the user who must own the server's files; empty where they are ours anyway
 */
record OrdinaryUser(List<String> prefix, Optional<String> owner) {

    private static final List<String> KNOWN = List.of("postgres", "nobody");

    /** The first way of stepping down that works on this machine. */
    static OrdinaryUser detect() {
        if (!isRoot()) {
            return new OrdinaryUser(List.of(), Optional.empty());
        }
        return Stream.<Supplier<Optional<OrdinaryUser>>>of(
                        OrdinaryUser::byNamespace, OrdinaryUser::bySetpriv, OrdinaryUser::byRunuser)
                .flatMap(way -> way.get().stream())
                .findFirst()
                .orElseThrow(() -> new PostgresStartFailed("""
                        PostgreSQL refuses to run as root, and neither unshare, setpriv nor runuser can step down to \
                        another user here. Run bin/redress as an ordinary user, or name an external server with \
                        --database.\
                        """));
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /**
     * A user namespace of its own: outside still root, so the files stay root's; inside nobody, which PostgreSQL
     * accepts.
     */
    static Optional<OrdinaryUser> byNamespace() {
        var prefix = List.of("unshare", "-U");
        return probed(prefix, "root");
    }

    static Optional<OrdinaryUser> bySetpriv() {
        return KNOWN.stream()
                .flatMap(user -> ids(user).stream()
                        .flatMap(ids -> probed(
                                List.of(
                                        "setpriv",
                                        "--reuid=" + ids.uid(),
                                        "--regid=" + ids.gid(),
                                        "--clear-groups",
                                        "--no-new-privs"),
                                user)
                                .stream()))
                .findFirst();
    }

    static Optional<OrdinaryUser> byRunuser() {
        return KNOWN.stream()
                .flatMap(user -> probed(List.of("runuser", "-u", user, "--"), user).stream())
                .findFirst();
    }

    /** {@code words} with the prefix in front. */
    List<String> command(List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    boolean canEnter(Path directory) {
        return Command.run(command(List.of("test", "-x", directory.toString()))).well();
    }

    /** Makes the server's user the owner of {@code path} and all below it, if it is not already. */
    void own(Path path) {
        if (owner.isEmpty()) {
            return;
        }
        try {
            var principal =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.orElseThrow());
            if (!principal.equals(Files.getOwner(path, LinkOption.NOFOLLOW_LINKS))) {
                Files.walkFileTree(path, new Own(principal));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give " + path + " to user " + owner.orElseThrow(), e);
        }
    }

    private record Ids(String uid, String gid) {}

    private static Optional<Ids> ids(String user) {
        var uid = Command.run(List.of("id", "-u", user));
        var gid = Command.run(List.of("id", "-g", user));
        return uid.well() && gid.well() ? Optional.of(new Ids(uid.output(), gid.output())) : Optional.empty();
    }

    /** Works only if the user we arrive at has a name: initdb looks it up. */
    private static Optional<OrdinaryUser> probed(List<String> prefix, String owner) {
        var user = new OrdinaryUser(prefix, Optional.of(owner));
        var arrived = Command.run(user.command(List.of("id", "-un")));
        return arrived.well() && !arrived.output().equals("root") ? Optional.of(user) : Optional.empty();
    }

    private static final class Own extends SimpleFileVisitor<Path> {
        private final UserPrincipal owner;

        Own(UserPrincipal owner) {
            this.owner = owner;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isSymbolicLink()) {
                Files.setOwner(file, owner);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
            // The top directory comes last, so that a walk that was cut short is done again.
            Files.setOwner(directory, owner);
            return FileVisitResult.CONTINUE;
        }
    }
}
