package dev.redress.app.letter.paper;

/**
 * Who stands for a paper.
 *
 * @param closing the formula before the name
 * @param office of the person, below the name
 */
public record Signatory(String closing, String name, String office) {}
