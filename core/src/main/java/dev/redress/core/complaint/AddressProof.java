package dev.redress.core.complaint;

/** By what an address counts as verified. */
public enum AddressProof {
    /** A code that was sent there was entered. */
    CODE,
    /** An officer says so. */
    OFFICER
}
