//! What the officer judges, and the graded answers. The program never judges by itself
//! (152-FZ art. 16): a verdict always has an author, a time and a reason.

use crate::word::words;

words! {
    /// What is judged.
    Question, "question to judge" {
        Identity = "identity",
        Signature = "signature",
        Completeness = "completeness",
    }
}

words! {
    /// Is the sender the person whose data it is?
    IdentityVerdict, "verdict on identity" {
        Confirmed = "confirmed",
        Doubtful = "doubtful",
        Refuted = "refuted",
    }
}

words! {
    /// Did that hand sign it?
    SignatureVerdict, "verdict on a signature" {
        Consistent = "consistent",
        Inconclusive = "inconclusive",
        Inconsistent = "inconsistent",
        Absent = "absent",
    }
}

words! {
    /// Does the request contain what art. 14 p. 3 asks for?
    CompletenessVerdict, "verdict on completeness" {
        Complete = "complete",
        Incomplete = "incomplete",
    }
}
