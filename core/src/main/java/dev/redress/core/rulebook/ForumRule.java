package dev.redress.core.rulebook;

import java.util.Optional;

/**
 * A forum that is open to complainants of an institution.
 *
 * @param code its stable name: {@code ojk-facilitation}
 * @param terms its dated terms; repealed where it is open no more
 * @param statutory the rule of law beside it; empty where the sources know none
 */
public record ForumRule(String code, Rule<ForumTerms> terms, Optional<Rule<ForumTerms>> statutory) {}
