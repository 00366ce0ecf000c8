package dev.redress.app.boundaries.planted.letter.template;

import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** Planted: a template that reaches an expression engine. */
public class EvaluatesTemplates {

    ExpressionParser engine = new SpelExpressionParser();
}
