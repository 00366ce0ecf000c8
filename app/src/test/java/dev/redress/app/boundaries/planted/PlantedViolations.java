package dev.redress.app.boundaries.planted;

/** Below this package lies one deliberate violation of each boundary; nothing uses them but the test that finds them. */
public final class PlantedViolations {

    private PlantedViolations() {}
}
