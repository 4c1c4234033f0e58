package org.kitei.text;

/**
 * What a person left unfilled.
 *
 * @param label   where a person finds it: 第5条第2項
 * @param mark    what stands there instead of words: ○○; empty where a provision has no words at all
 * @param excerpt the words around it
 */
public record Placeholder(ProvisionId provision, String label, String mark, String excerpt) {
}
