package org.kitei.facility;

import java.util.List;

/** The user tasks that a deputy may do, from the models; implemented where the models are known. */
public interface DeputableActs {

    List<DeputableAct> all();
}
