package dev.redress.app.boundaries.planted.core.calendar;

import dev.redress.app.boundaries.planted.core.complaint.KnowsSpring;

/** Planted: a name that says nothing, and a calendar that depends on complaints. */
public class DateUtil {

    KnowsSpring upwards = new KnowsSpring();
}
