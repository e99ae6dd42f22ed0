package org.skillgap.application.assess;

/**
 * What a plan will come to, before anybody is asked.
 *
 * @param alreadyThere how many of its occupations need nothing any more
 * @param toAssess how many do
 * @param questions how many questions that takes if no answer needs repair and none is known from before
 * @param cost what they cost
 */
public record AssessForecast(int alreadyThere, int toAssess, int questions, AskingCost cost) {}
