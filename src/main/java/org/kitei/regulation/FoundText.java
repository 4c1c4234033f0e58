package org.kitei.regulation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A text as it stands on paper, brought by whoever takes it in.
 *
 * @param regulationId  the regulation it is an edition of; one not known yet is taken in with it, under this id
 * @param title         empty where the first line of the words is the title
 * @param words         as they were pasted
 * @param paperNumber   such as 第7版 or 病院管理規程第2号; empty where it bears none
 * @param effectiveDate the day it came into force; null where none was given
 */
public record FoundText(UUID regulationId, String title, String words, String paperNumber, @Nullable LocalDate effectiveDate) {
}
