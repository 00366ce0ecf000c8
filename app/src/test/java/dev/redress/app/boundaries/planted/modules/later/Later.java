package dev.redress.app.boundaries.planted.modules.later;

/** Planted: a later step. */
public class Later {}
