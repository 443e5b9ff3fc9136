//! Words, made where people read them.
//!
//! Texts are Project Fluent files that the window and the command line share (`ui/text`). A failure
//! becomes two sentences: what happened (`err-<code>`) and what to do (`rec-<code>`).

use crate::Failure;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde_json::{Map, Value};
use std::sync::LazyLock;
use unic_langid::{LanguageIdentifier, langid};

/// A language of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Russian,
    English,
}

impl Language {
    /// Russian unless English is asked for.
    #[must_use]
    pub fn of(id: &str) -> Self {
        if id.starts_with("en") {
            Self::English
        } else {
            Self::Russian
        }
    }

    fn sources(self) -> (LanguageIdentifier, [&'static str; 3]) {
        match self {
            Self::Russian => (
                langid!("ru"),
                [
                    include_str!("../../../ui/text/ru/errors.ftl"),
                    include_str!("../../../ui/text/ru/words.ftl"),
                    include_str!("../../../ui/text/ru/programs.ftl"),
                ],
            ),
            Self::English => (
                langid!("en"),
                [
                    include_str!("../../../ui/text/en/errors.ftl"),
                    include_str!("../../../ui/text/en/words.ftl"),
                    include_str!("../../../ui/text/en/programs.ftl"),
                ],
            ),
        }
    }
}

/// The words of a language, read once in the life of the program.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    static RUSSIAN: LazyLock<Words> = LazyLock::new(|| Words::of(Language::Russian));
    static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::of(Language::English));
    match language {
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    }
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    #[must_use]
    pub fn of(language: Language) -> Self {
        let (id, sources) = language.sources();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks of direction around parameters help mixed scripts and hurt terminals.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            // A message that stands twice is caught by the test below.
            drop(bundle.add_resource(resource));
        }
        Self { language, bundle }
    }

    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text of that id, or the id itself where there is none.
    #[must_use]
    pub fn say(&self, id: &str, params: &Map<String, Value>) -> String {
        self.maybe(id, params).unwrap_or_else(|| id.to_owned())
    }

    /// The text of that id, if there is one.
    #[must_use]
    pub fn maybe(&self, id: &str, params: &Map<String, Value>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let args: FluentArgs<'_> = params
            .iter()
            .map(|(name, value)| (name.as_str(), fluent(value)))
            .collect();
        let mut ignored = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(&args), &mut ignored)
                .into_owned(),
        )
    }

    /// What happened, and what to do.
    #[must_use]
    pub fn failure(&self, failure: &Failure) -> String {
        let happened = self.say(&format!("err-{}", failure.code), &failure.params);
        match self.maybe(&format!("rec-{}", failure.code), &failure.params) {
            Some(remedy) => format!("{happened} {remedy}"),
            None => happened,
        }
    }
}

fn fluent(value: &Value) -> FluentValue<'static> {
    match value {
        Value::Number(number) => number.as_f64().map_or(FluentValue::None, FluentValue::from),
        Value::String(text) => FluentValue::from(text.clone()),
        other => FluentValue::from(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_understood_and_stands_once() {
        for language in [Language::Russian, Language::English] {
            let (id, sources) = language.sources();
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            for source in sources {
                let resource = FluentResource::try_new(source.to_owned());
                let resource = resource.map_err(|(_, errors)| errors).unwrap();
                bundle.add_resource(resource).unwrap();
            }
        }
    }
}
