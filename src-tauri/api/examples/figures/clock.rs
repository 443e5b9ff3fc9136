//! Limits of many requests: recounted after a calendar was loaded, and shown as today.

use super::{Outcome, RUNS, Still, figure, kept, nothing, told, unlock};
use dekada_api::App;
use serde_json::{Value, json};
use std::cell::Cell;
use std::path::Path;

/// The decree of 2026, and one that moves a day off into the terms that are open.
const AS_DECREED: [[&str; 2]; 2] = [["2026-01-03", "2026-01-09"], ["2026-01-04", "2026-12-31"]];
const OTHERWISE: [[&str; 2]; 2] = [["2026-01-03", "2026-01-09"], ["2026-01-04", "2026-11-30"]];

pub fn clock(folder: &Path, requests: u32, worker: &Path) -> Outcome {
    std::fs::create_dir_all(folder)?;
    let vault = kept(&folder.join(format!("open-{requests}")), requests, |_| {
        "—".to_owned()
    })?;
    let app = App::new(Still::new(), vault, worker.to_owned());
    unlock(&app).map_err(told)?;
    let call = |name: &'static str, input: Value| app.call(name, input).map(drop);
    figure(
        &format!("today with {requests} open requests"),
        RUNS,
        nothing,
        || call("today", json!({})),
    )?;
    figure(
        &format!("a month with {requests} open requests"),
        RUNS,
        nothing,
        || call("calendar.month", json!({"year": 2026, "month": 12})),
    )?;
    figure(
        &format!("a count, explained, with {requests} open requests"),
        RUNS,
        nothing,
        || {
            call(
                "deadline",
                json!({"kind": "access", "received": "2026-12-17"}),
            )
        },
    )?;
    let load = |moves: &[[&str; 2]], apply| {
        let moves: Vec<Value> = moves
            .iter()
            .map(|[from, to]| json!({"from": from, "to": to}))
            .collect();
        let decree = json!({"number": 1466, "date": "2025-09-24"});
        let input = json!({"year": 2026, "decree": decree, "moves": moves, "apply": apply});
        app.call("calendar.load", input)
    };
    figure(
        &format!("{requests} open demands recounted, shown only"),
        RUNS,
        nothing,
        || load(&OTHERWISE, false).map(drop),
    )?;
    let moved = Cell::new(0);
    let even = Cell::new(true);
    figure(
        &format!("{requests} open demands recounted, moved and journalled"),
        4,
        nothing,
        || {
            let moves = if even.replace(!even.get()) {
                &OTHERWISE
            } else {
                &AS_DECREED
            };
            let loaded = load(moves, true)?;
            let count = loaded.get("moved").and_then(Value::as_u64);
            moved.set(count.unwrap_or_default());
            Ok(())
        },
    )?;
    super::say("of them moved each time", &moved.get().to_string())
}
