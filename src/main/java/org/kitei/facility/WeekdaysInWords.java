package org.kitei.facility;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;

/** Weekdays as {@code SATURDAY,SUNDAY}. */
class WeekdaysInWords implements AttributeConverter<Set<DayOfWeek>, String> {

    @Override
    public String convertToDatabaseColumn(Set<DayOfWeek> days) {
        return new TreeSet<>(days).stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<DayOfWeek> convertToEntityAttribute(String words) {
        return Arrays.stream(words.split(",")).filter(word -> !word.isEmpty()).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
