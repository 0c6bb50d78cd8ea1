package clinic.meridian.plan.planning;

import clinic.meridian.events.PatientId;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.protocol.CareProtocol;

/** One patient's plan as it is read: what is stored and where it stands now. */
record Plan(
        PatientId patient,
        PlanFile file,
        Beginning beginning,
        CareProtocol protocol,
        Standing standing) {}
