//! Grounds on which a demand may be refused. A refusal is reasoned and refers to the law
//! (152-FZ art. 20 p. 2); the officer chooses the ground from this list and writes the reason.

use crate::word::words;

words! {
    /// A legal ground of a refusal.
    Ground, "ground of a refusal" {
        /// Access would breach rights and lawful interests of others: art. 14 p. 8 item 4.
        ThirdPartyRights = "third-party-rights",
        /// Other limits of art. 14 p. 8: defence, security, investigation, money laundering, transport.
        StateInterest = "state-interest",
        /// Repeated before 30 days although the first answer was full: art. 14 pp. 4-6.
        RepeatedTooEarly = "repeated-too-early",
        /// The sender could not be confirmed as the subject or the representative: art. 14 p. 3.
        IdentityNotConfirmed = "identity-not-confirmed",
        /// Processing goes on lawfully on another ground: art. 6 p. 1 items 2-11, art. 9 p. 2.
        OtherGround = "other-ground",
        /// Another federal law, named in the reason.
        OtherLaw = "other-law",
    }
}
