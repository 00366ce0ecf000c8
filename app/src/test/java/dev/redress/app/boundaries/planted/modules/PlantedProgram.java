package dev.redress.app.boundaries.planted.modules;

/** Planted: a program whose earlier module reaches into a later one that it does not declare. */
@org.springframework.modulith.Modulithic
public class PlantedProgram {}
