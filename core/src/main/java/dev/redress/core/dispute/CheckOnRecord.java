package dev.redress.core.dispute;

/**
 * What a check said on the day of an application, kept as it was said.
 *
 * @param check its code
 */
public record CheckOnRecord(String check, CheckAnswer.Result result) {}
