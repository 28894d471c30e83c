/**
 * {@code bench room}: from an edit in an incident to a thousand open screens, while a city speaks. Entry point: {@link
 * org.aedile.benchmarks.room.RoomCommand}.
 */
@org.jspecify.annotations.NullMarked
package org.aedile.benchmarks.room;
