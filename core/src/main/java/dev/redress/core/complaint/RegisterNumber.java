package dev.redress.core.complaint;

/**
 * Number of an entry in an institution's register: one gap-free series a year.
 *
 * @param year calendar year of registration in the institution's zone
 * @param number from 1
 * @param printed as people read it; never parsed back
 */
public record RegisterNumber(int year, long number, String printed) {}
