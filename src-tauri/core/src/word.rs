//! Closed sets of words that travel as ids: in the vault, on the command line, in the contract.

/// The word is not one of its set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a {set}")]
pub struct UnknownWord {
    /// What it should have been: `stage`, `kind of demand` …
    pub set: &'static str,
}

/// Declares an enum whose variants have stable ids, with `ALL`, `id()`, `FromStr` and `Display`.
macro_rules! words {
    ($(#[$about:meta])* $name:ident, $set:literal { $($(#[$doc:meta])* $variant:ident = $id:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$doc])* $variant),*
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable id, used in the vault, on the command line and in the contract.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id),*
                }
            }

            /// The ids of the whole set, in order.
            #[must_use]
            pub fn ids() -> Vec<&'static str> {
                Self::ALL.iter().map(|word| word.id()).collect()
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::word::UnknownWord;

            fn from_str(id: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|word| word.id() == id)
                    .ok_or($crate::word::UnknownWord { set: $set })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }
    };
}

pub(crate) use words;
