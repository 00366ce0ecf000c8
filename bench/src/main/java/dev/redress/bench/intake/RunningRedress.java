package dev.redress.bench.intake;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bin/redress up} as everybody starts it, on a data directory and a port of its own. */
final class RunningRedress implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Redress is ready: (http://\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final URI place;

    private RunningRedress(Process process, URI place) {
        this.process = process;
        this.place = place;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param data its data directory
     */
    static RunningRedress start(Path home, Path data) throws IOException, InterruptedException {
        Path log = data.resolve("redress.log");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/redress").toString(), "up", "--port", "0", "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("REDRESS_NO_BUILD", "1");
        builder.environment().keySet().removeIf(name -> name.startsWith("REDRESS_DATABASE"));
        Process process = builder.start();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < patience) {
            Optional<URI> ready = ready(log);
            if (ready.isPresent()) {
                return new RunningRedress(process, ready.get());
            }
            Thread.sleep(100);
        }
        process.destroy();
        throw new IOException("Redress did not start:\n" + Files.readString(log));
    }

    private static Optional<URI> ready(Path log) throws IOException {
        Matcher matcher = READY.matcher(Files.readString(log));
        return matcher.find() ? Optional.of(URI.create(matcher.group(1))) : Optional.empty();
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", place.getPort());
    }

    String host() {
        return place.getAuthority();
    }

    /** Processor time of the program itself so far, its database not included. */
    long processorNanos() {
        return nanos(process.toHandle());
    }

    /** Processor time of the processes of its embedded database so far. */
    long databaseProcessorNanos() {
        return process.descendants().mapToLong(RunningRedress::nanos).sum();
    }

    /** Starts a recording of Flight Recorder that begins after a while; {@link #endRecording} writes it. */
    void beginRecording(Duration delay) throws IOException, InterruptedException {
        jcmd("JFR.configure", "stackdepth=256");
        jcmd(
                "JFR.start",
                "name=bench",
                "settings=profile",
                "delay=" + delay.toSeconds() + "s",
                "jdk.CPUTimeSample#enabled=true",
                "jdk.CPUTimeSample#throttle=10ms");
    }

    void endRecording(Path file) throws IOException, InterruptedException {
        jcmd("JFR.stop", "name=bench", "filename=" + file.toAbsolutePath());
    }

    private void jcmd(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid())));
        command.addAll(List.of(words));
        Process jcmd = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (jcmd.waitFor() != 0) {
            throw new IOException("Flight Recorder refused " + String.join(" ", words));
        }
    }

    private static long nanos(ProcessHandle of) {
        return of.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
