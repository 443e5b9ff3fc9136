//! What a request must contain: art. 14 p. 3 of 152-FZ.

use super::DemandKind;
use crate::word::words;

words! {
    /// One particular that the law requires of a request.
    Item, "particular of a request" {
        /// Number of the main identity document of the subject or the representative.
        IdDocument = "id-document",
        /// Its date of issue and the issuing authority.
        IdIssue = "id-issue",
        /// Facts confirming relations with the operator: contract, account, other.
        Relation = "relation",
        /// The signature of the subject or the representative.
        Signature = "signature",
        /// Proof of the representative's authority, where one acts.
        Authority = "authority",
    }
}

words! {
    /// What the officer sees of a particular on the page.
    ItemState, "state of a particular" {
        Found = "found",
        Missing = "missing",
        Illegible = "illegible",
    }
}

impl Item {
    /// The particulars a request with these demands must contain.
    #[must_use]
    pub fn required(kinds: &[DemandKind]) -> Vec<Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(|item| *item != Self::Authority || kinds.contains(&DemandKind::GuardianConsent))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guardian_must_prove_the_authority_and_nobody_else() {
        assert!(Item::required(&[DemandKind::GuardianConsent]).contains(&Item::Authority));
        assert_eq!(Item::required(&[DemandKind::Access]).len(), 4);
    }
}
