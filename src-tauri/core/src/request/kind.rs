//! The rights a demand can exercise (152-FZ). A kind is only a name here; its term, start and
//! extension are data with a validity date in `calendar`.

use crate::word::words;

words! {
    /// One right exercised in a request.
    DemandKind, "kind of demand" {
        /// What do you hold about me: art. 14 p. 3, art. 20 p. 1.
        Access = "access",
        /// To whom did you pass my data: art. 14 p. 7 items 4, 8, 9.
        ThirdParties = "third-parties",
        /// Correct incomplete, inaccurate or outdated data: art. 20 p. 3, art. 21 p. 2.
        Rectification = "rectification",
        /// "Delete my data" without a stated ground: treated as withdrawal and stop together.
        Deletion = "deletion",
        /// Destroy what was unlawfully obtained or is not needed: art. 20 p. 3.
        Unlawful = "unlawful",
        /// Stop processing: art. 21 p. 5.1.
        Stop = "stop",
        /// Withdrawal of consent: art. 9 p. 2, art. 21 p. 5.
        Withdrawal = "withdrawal",
        /// Withdrawal of consent to cookies.
        Cookies = "cookies",
        /// Objection to a solely automated decision: art. 16 p. 4.
        AutomatedDecision = "automated-decision",
        /// Objection to direct marketing: art. 15 p. 2.
        Marketing = "marketing",
        /// A legal representative's consent for a minor; only the company's promise limits it.
        GuardianConsent = "guardian-consent",
    }
}

words! {
    /// On what a demand to delete, or to forget consent to cookies, is grounded: asked of the
    /// letter, never guessed, because the term depends on it.
    DeletionGround, "ground of a deletion" {
        /// The letter names none: withdrawal and stop together.
        NotStated = "not-stated",
        /// "I withdraw my consent": art. 9 p. 2, art. 21 p. 5.
        Withdrawal = "withdrawal",
        /// "Stop processing": art. 21 p. 5.1.
        Stop = "stop",
        /// Unlawfully obtained or not needed, with proof: art. 20 p. 3; the data are blocked at once.
        Unlawful = "unlawful",
    }
}

impl DemandKind {
    /// The grounds between which the letter decides; empty where the kind is its own ground.
    #[must_use]
    pub const fn grounds(self) -> &'static [DeletionGround] {
        match self {
            Self::Deletion => DeletionGround::ALL,
            Self::Cookies => &[DeletionGround::Withdrawal, DeletionGround::Stop],
            _ => &[],
        }
    }

    /// Fulfilling it hands the person's data to somebody.
    #[must_use]
    pub const fn discloses(self) -> bool {
        matches!(self, Self::Access | Self::ThirdParties)
    }

    /// Fulfilling it may end in the destruction of data.
    #[must_use]
    pub const fn deletes(self) -> bool {
        matches!(
            self,
            Self::Deletion | Self::Unlawful | Self::Stop | Self::Withdrawal | Self::Cookies
        )
    }
}
