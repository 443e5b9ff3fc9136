//! When two spellings are one e-mail address.
//!
//! The local part is case-sensitive only on paper (RFC 5321 2.4); every large mail system folds
//! it. Dots and `+tags` are kept: folding them is one provider's custom and would join strangers.

use super::finding::How;

/// An address in its normal form: lower case, no spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// `None` when there is no `@` with something on both sides.
    #[must_use]
    pub fn parse(spelling: &str) -> Option<Self> {
        let mut email = Self::default();
        email.set(spelling);
        let (local, domain) = email.0.split_once('@')?;
        (!local.is_empty() && !domain.is_empty()).then_some(email)
    }

    /// Takes over another spelling, reusing the memory: a search does this for every row.
    pub fn set(&mut self, spelling: &str) {
        self.0.clear();
        if spelling.is_ascii() {
            self.0.push_str(spelling);
            self.0.make_ascii_lowercase();
            if self.0.bytes().any(|b| b.is_ascii_whitespace()) {
                self.0.retain(|c| !c.is_ascii_whitespace());
            }
        } else {
            let visible = spelling.chars().filter(|c| !is_blank(*c));
            self.0.extend(visible.flat_map(char::to_lowercase));
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Everything in `text` that is shaped like an address, as it is spelled there.
pub fn emails_in(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('@').filter_map(move |(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        let after = rest.strip_prefix('@')?;
        let local = before.len() - before.trim_end_matches(is_local).len();
        let domain = after
            .find(|c: char| !is_domain(c))
            .map_or(after, |end| after.get(..end).unwrap_or_default())
            .trim_end_matches(['.', '-'])
            .len();
        let spelling = text
            .get(at - local..at + 1 + domain)?
            .trim_start_matches(['.', '-']);
        (local > 0 && domain > 0 && !spelling.starts_with('@')).then_some(spelling)
    })
}

/// How the spelling found differs from the one asked for, given that they are the same address.
#[must_use]
pub fn how_email(asked: &str, found: &str) -> Vec<How> {
    let mut how = Vec::new();
    let visible = |text: &str| text.chars().filter(|c| !is_blank(*c)).collect::<String>();
    if asked.trim() != found {
        if visible(asked) != visible(found) {
            how.push(How::CaseFolded);
        }
        if found.chars().any(is_blank) {
            how.push(How::Spaces);
        }
    }
    if how.is_empty() {
        how.push(How::Equal);
    }
    how
}

#[inline]
fn is_local(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-') || is_far_letter(c)
}

#[inline]
fn is_domain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-') || is_far_letter(c)
}

#[inline]
fn is_far_letter(c: char) -> bool {
    !c.is_ascii() && c.is_alphanumeric()
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_out_of_whatever_surrounds_them() {
        for (text, expected) in [
            ("m.ivanova@example.ru", &["m.ivanova@example.ru"][..]),
            (
                "Почта: M.Ivanova@Example.RU, звоните.",
                &["M.Ivanova@Example.RU"],
            ),
            ("<a@b.ru>;mailto:c@d.ru.", &["a@b.ru", "c@d.ru"]),
            ("мария@почта.рф", &["мария@почта.рф"]),
            ("a@b@c.ru", &["a@b", "b@c.ru"]),
            ("@nick и user@", &[]),
            ("5 шт @ 3 руб", &[]),
            ("-@x.ru", &[]),
        ] {
            assert_eq!(emails_in(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn spellings_of_one_address_and_how_they_differ() {
        let asked = "m.ivanova@example.ru";
        for (found, how) in [
            ("m.ivanova@example.ru", vec![How::Equal]),
            ("M.Ivanova@Example.RU", vec![How::CaseFolded]),
            ("m.ivanova @example.ru", vec![How::Spaces]),
            (
                "M.IVANOVA\u{a0}@ example.ru",
                vec![How::CaseFolded, How::Spaces],
            ),
        ] {
            assert_eq!(Email::parse(found), Email::parse(asked), "{found}");
            assert_eq!(how_email(asked, found), how, "{found}");
        }
        for other in [
            "mivanova@example.ru",
            "m.ivanova@example.com",
            "m.ivanova+a@example.ru",
        ] {
            assert_ne!(Email::parse(other), Email::parse(asked), "{other}");
        }
        assert_eq!(Email::parse("example.ru"), None);
        assert_eq!(Email::parse("@example.ru"), None);
    }
}
