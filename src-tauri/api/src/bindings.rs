//! The contract in TypeScript: one file, printed from the registry, committed, and compared by a
//! test. `cargo xtask bindings` writes it.

use crate::Failure;
use crate::registry::{CALLS, signature};
use dekada_core::calendar::{Binding, CalendarFormat, Concern, Duty, Length, Why};
use dekada_core::pages::{PageState, Poor, Reading, Tie};
use dekada_core::reading::{Doubt, ProposedField};
use dekada_core::request::{
    CompletenessVerdict, DeletionGround, DemandKind, Ground, IdentityVerdict, Item,
    SignatureVerdict,
};
use dekada_core::store::Alikeness;
use dekada_core::workflow::{Action, NextStep, Risk, StageId};
use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::{Config, TS, TypeVisitor};

/// The whole text of `ui/src/api/generated.ts`.
#[must_use]
pub fn typescript() -> String {
    let config = Config::default().with_large_int("number");
    let mut seen = Declarations {
        config: &config,
        found: BTreeMap::new(),
        visited: BTreeSet::new(),
    };
    seen.visit::<Failure>();
    for call in CALLS {
        (call.visit)(&mut seen);
    }
    let mut text = String::from(
        "// Printed from the registry of calls by `cargo xtask bindings`; do not edit.\n\n",
    );
    for (name, ids) in unions() {
        let ids: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
        text.push_str(&format!("export type {name} = {};\n", ids.join(" | ")));
    }
    text.push('\n');
    for declaration in seen.found.values() {
        text.push_str(&format!("export {declaration}\n\n"));
    }
    text.push_str("export type Calls = {\n");
    for call in CALLS {
        text.push_str(&signature(call, &config));
    }
    text.push_str("};\n");
    text
}

/// Words of the domain that travel as ids.
fn unions() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("Kind", DemandKind::ids()),
        ("Stage", StageId::ids()),
        ("Action", Action::ids()),
        ("NextStep", NextStep::ids()),
        ("Item", Item::ids()),
        ("Ground", Ground::ids()),
        ("IdentityVerdict", IdentityVerdict::ids()),
        ("SignatureVerdict", SignatureVerdict::ids()),
        ("CompletenessVerdict", CompletenessVerdict::ids()),
        ("PageState", PageState::ids()),
        ("Poor", Poor::ids()),
        ("Reading", Reading::ids()),
        ("Tie", Tie::ids()),
        ("Alikeness", Alikeness::ids()),
        ("ProposedField", ProposedField::ids()),
        ("Doubt", Doubt::ids()),
        ("DeletionGround", DeletionGround::ids()),
        ("Duty", Duty::ids()),
        ("Binding", Binding::ids()),
        ("Why", Why::ids()),
        ("Unit", Length::UNITS.to_vec()),
        ("CalendarFormat", CalendarFormat::ids()),
        ("RiskCode", Risk::ids()),
        ("Concern", Concern::ids()),
    ]
}

pub(crate) struct Declarations<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
    /// A type may hold a list of itself.
    visited: BTreeSet<TypeId>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.visited.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let name = T::name(self.config);
            self.found.insert(name, T::decl(self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
