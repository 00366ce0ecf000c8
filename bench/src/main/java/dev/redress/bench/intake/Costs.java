package dev.redress.bench.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a program's processor time went, from a recording of Flight Recorder. Each sample is counted once, for the
 * first subject that a frame of its stack names, from the innermost; and once for each of our methods on it.
 */
record Costs(int samples, Map<String, Integer> bySubject, Map<String, Integer> innermost, Map<String, Integer> ours) {

    private static final int SHOWN = 30;

    /** What the beginning of a frame's name tells about the work. Order decides where two fit. */
    private static final Map<String, String> SUBJECTS = new LinkedHashMap<>();

    static {
        SUBJECTS.put("org.postgresql.", "database driver");
        SUBJECTS.put("com.zaxxer.hikari.", "connection pool");
        SUBJECTS.put("org.springframework.jdbc.", "Spring JDBC");
        SUBJECTS.put("org.springframework.transaction.", "Spring transactions");
        SUBJECTS.put("javax.crypto.", "sealing");
        SUBJECTS.put("com.sun.crypto.", "sealing");
        SUBJECTS.put("sun.security.", "hashes and random numbers");
        SUBJECTS.put("java.security.", "hashes and random numbers");
        SUBJECTS.put("tools.jackson.", "JSON");
        SUBJECTS.put("com.fasterxml.", "JSON");
        SUBJECTS.put("org.springframework.security.", "Spring Security");
        SUBJECTS.put("io.micrometer.", "metrics");
        SUBJECTS.put("org.springframework.", "Spring MVC");
        SUBJECTS.put("org.apache.", "Tomcat");
        SUBJECTS.put("ch.qos.logback.", "logging");
        SUBJECTS.put("dev.redress.", "Redress");
    }

    static Costs of(Path recording) throws IOException {
        Costs costs = new Costs(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        int samples = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.CPUTimeSample") && event.getStackTrace() != null) {
                    samples++;
                    costs.add(event.getStackTrace().getFrames());
                }
            }
        }
        return new Costs(samples, costs.bySubject, costs.innermost, costs.ours);
    }

    private void add(List<RecordedFrame> frames) {
        List<String> names = frames.stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .toList();
        String subject = names.stream()
                .flatMap(name -> SUBJECTS.entrySet().stream()
                        .filter(entry -> name.startsWith(entry.getKey()))
                        .limit(1)
                        .map(Map.Entry::getValue))
                .findFirst()
                .orElse("Java itself");
        bySubject.merge(subject, 1, Integer::sum);
        names.stream().limit(1).forEach(name -> innermost.merge(name, 1, Integer::sum));
        Set<String> once = new HashSet<>(names);
        once.stream()
                .filter(name -> name.startsWith("dev.redress."))
                .forEach(name -> ours.merge(name, 1, Integer::sum));
    }

    void print(PrintStream out) {
        out.printf("%nProcessor time of the program, %d samples%n", samples);
        print(out, "By subject", bySubject);
        print(out, "Our methods, with all they call", ours);
        print(out, "Innermost methods", innermost);
        out.println();
    }

    private void print(PrintStream out, String title, Map<String, Integer> counts) {
        out.printf("%n%s:%n", title);
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry ->
                        out.printf("%5.1f %%  %s%n", 100.0 * entry.getValue() / Math.max(1, samples), entry.getKey()));
    }
}
