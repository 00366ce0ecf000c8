package dev.redress.app.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of the demonstration.
 *
 * @param folder {@code demo} of the installation
 */
record DemoFiles(Path folder) {

    /** Beside the installation, else in the working directory. */
    static DemoFiles find() {
        return new DemoFiles(Optional.ofNullable(System.getProperty("redress.home"))
                .map(home -> Path.of(home, "demo"))
                .filter(Files::isDirectory)
                .orElse(Path.of("demo")));
    }

    Path narratives() {
        return folder.resolve("complaints").resolve("cfpb_600.csv");
    }

    Path narrativesMapping() {
        return folder.resolve("mappings").resolve("cfpb-600.yaml");
    }

    Path mails() {
        return folder.resolve("mail");
    }
}
