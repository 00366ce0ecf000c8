package dev.redress.app.boundaries.planted.modules.earlier;

import dev.redress.app.boundaries.planted.modules.later.Later;

/** Planted: an earlier step that calls a later one. */
public class ReachesForward {

    Later forward = new Later();
}
