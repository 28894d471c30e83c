package org.aedile.server.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.simulation.flow.FlowNetwork;

/** Reads a network: nodes, arcs with capacity a step and transit in steps, supplies and sinks. */
public final class FlowFile {
    private FlowFile() {}

    /** The network in the text of a file; what is wrong in it is refused with its place and value. */
    public static FlowNetwork read(String file, String text) {
        Settings top = Settings.parse(file, text).requireOnly("name", "nodes", "arcs", "supplies", "sinks");
        List<FlowNetwork.Arc> arcs = new ArrayList<>();
        for (Settings arc : top.maps("arcs")) {
            arc.requireOnly("from", "to", "capacity", "transit");
            arcs.add(
                    new FlowNetwork.Arc(arc.text("from"), arc.text("to"), arc.count("capacity"), arc.count("transit")));
        }
        Settings supplies = top.map("supplies");
        Map<String, Integer> people = new LinkedHashMap<>();
        supplies.values().keySet().forEach(node -> people.put(node, supplies.count(node)));
        return new FlowNetwork(top.texts("nodes"), arcs, people, top.texts("sinks"));
    }
}
