package dev.redress.core.dispute;

/**
 * Number of a dispute, from a series of its own beside that of the register.
 *
 * @param year calendar year in which it was raised, in the institution's zone
 * @param number from 1
 * @param printed as people read it; never parsed back
 */
public record DisputeNumber(int year, long number, String printed) {}
