package dev.redress.core.rulebook;

/**
 * What a person brings: question, criticism, suggestion, request, complaint (KP-8, ALMA-12).
 *
 * @param replyCompulsory whether the institution owes an answer; for a proposal it may be optional (ALMA-42)
 */
public record SubmissionKind(String code, Titles titles, boolean replyCompulsory) implements Catalogue.Entry {}
