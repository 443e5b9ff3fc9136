//! How sure a finding is, from its reasons.
//!
//! E-mail, phone, account id and an owning link are sure by themselves. A name is a candidate:
//! namesakes exist. A full name together with the same birth date is sure. Another birth date in
//! the record makes any finding a candidate, because families share phones and mailboxes and a
//! person's data must not go to a relative on the strength of one.

use super::finding::{Certainty, Contradiction, How, Match, MatchedBy};
use super::map::IdentityKind;

#[must_use]
pub fn certainty(matched: &[Match], contradicted: &[Contradiction]) -> Certainty {
    let other_birth_date = contradicted
        .iter()
        .any(|against| against.kind == IdentityKind::BirthDate);
    let same_birth_date = matched
        .iter()
        .any(|m| m.by == MatchedBy::Identity(IdentityKind::BirthDate));
    let sure_alone = matched.iter().any(|m| m.alone == Certainty::Sure);
    let full_name = matched.iter().any(is_full_name);
    if !other_birth_date && (sure_alone || (full_name && same_birth_date)) {
        Certainty::Sure
    } else {
        Certainty::Candidate
    }
}

/// An initial stands for many names, and a mention does not say whose record it is.
fn is_full_name(m: &Match) -> bool {
    m.by == MatchedBy::Identity(IdentityKind::Name)
        && !m.how.contains(&How::Initials)
        && !m.how.contains(&How::InText)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(kind: IdentityKind, alone: Certainty, how: &[How]) -> Match {
        Match {
            by: MatchedBy::Identity(kind),
            field: "f".into(),
            how: how.to_vec(),
            alone,
        }
    }

    #[test]
    fn the_table_of_reasons() {
        use Certainty::{Candidate, Sure};
        let email = by(IdentityKind::Email, Sure, &[How::Equal]);
        let name = by(IdentityKind::Name, Candidate, &[How::Yo]);
        let initials = by(IdentityKind::Name, Candidate, &[How::Initials]);
        let born = by(IdentityKind::BirthDate, Candidate, &[How::Equal]);
        let other_birth = Contradiction {
            kind: IdentityKind::BirthDate,
            field: "birth_date".into(),
        };
        for (matched, contradicted, expected, why) in [
            (vec![&email], vec![], Sure, "an e-mail is one person's"),
            (vec![&name], vec![], Candidate, "namesakes exist"),
            (vec![&name, &born], vec![], Sure, "name and birth date"),
            (
                vec![&initials, &born],
                vec![],
                Candidate,
                "initials fit many",
            ),
            (vec![&name], vec![&other_birth], Candidate, "a namesake"),
            (
                vec![&email],
                vec![&other_birth],
                Candidate,
                "a shared mailbox",
            ),
        ] {
            let matched: Vec<Match> = matched.into_iter().cloned().collect();
            let contradicted: Vec<Contradiction> = contradicted.into_iter().cloned().collect();
            assert_eq!(certainty(&matched, &contradicted), expected, "{why}");
        }
    }
}
