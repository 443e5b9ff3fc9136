//! Measures the calls behind the screens, in one process: `figures FOLDER SCAN WORKER`; those of
//! documents and search: `figures documents FOLDER REQUESTS SCAN WORKER`; those of the clock:
//! `figures clock FOLDER REQUESTS WORKER`.
//!
//! Prints one line per figure: the name, a tab, the value with its unit. `cargo xtask bench` runs
//! it and shows the lines. The vaults of many requests are made once in FOLDER and kept there.

mod clock;
mod documents;

use chrono::{DateTime, Days, TimeZone as _, Utc};
use dekada_api::desktop::NotifyError;
use dekada_api::{App, Failure, Host, Notice, Progress};
use dekada_core::desk::{Desk, Done};
use dekada_core::journal::Op;
use dekada_core::pages::{PageLook, PageNo, PageState, Reading};
use dekada_core::personal::Personal;
use dekada_core::request::{
    Demand, DemandKind, DocumentId, Request, RequestId, RequestNumber, Subject,
};
use dekada_core::store::{NewDocument, NewPage, StoreError, StoredImage, Tx};
use dekada_core::vault::Cost;
use dekada_core::workflow::Stage;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

const REQUESTS: u32 = 10_000;
/// Requests written in one transaction: what is measured is how they are read.
const AT_ONCE: usize = 1_000;
const ROWS: u32 = 1_000;
const PASSPHRASE: &str = "bench";
const RUNS: usize = 7;
const DPI: u32 = 150;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome {
    dekada_api::serve_if_worker();
    let words: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    match words.as_slice() {
        [what, folder, requests, scan, worker] if what.as_os_str() == "documents" => {
            let requests = requests.to_str().ok_or("a number")?.parse()?;
            documents::documents(folder, requests, scan, worker)
        }
        [what, folder, requests, worker] if what.as_os_str() == "clock" => {
            let requests = requests.to_str().ok_or("a number")?.parse()?;
            clock::clock(folder, requests, worker)
        }
        [folder, scan, worker] => calls(folder, scan, worker),
        _ => Err("usage: figures [documents | clock] FOLDER [REQUESTS] [SCAN] WORKER".into()),
    }
}

fn calls(folder: &Path, scan: &Path, worker: &Path) -> Outcome {
    std::fs::create_dir_all(folder)?;
    let text = "Прошу предоставить сведения об обработке моих персональных данных";
    let vault = kept(&folder.join("many"), REQUESTS, |_| text.to_owned())?;
    let host = Still::new();
    let app = App::new(host.clone(), vault, worker.to_owned());
    let fresh = || app.call("vault.lock", json!({})).map(drop);
    figure(
        "unlock (Argon2id at the measured cost, 10,000 open limits)",
        RUNS,
        fresh,
        || unlock(&app),
    )?;
    unlock(&app).map_err(told)?;
    let call = |name: &'static str, input: Value| app.call(name, input).map(drop);
    figure(
        "list of 10,000 requests, first 100 rows",
        RUNS,
        nothing,
        || call("requests", json!({"limit": 100})),
    )?;
    figure("list of 10,000 requests, all rows", 3, nothing, || {
        call("requests", json!({}))
    })?;
    figure(
        "filter 10,000 requests by words, first 100 rows",
        RUNS,
        nothing,
        || call("requests", json!({"find": "иван 777", "limit": 100})),
    )?;
    figure("today with 10,000 open requests", 3, nothing, || {
        call("today", json!({}))
    })?;
    one_request(folder, scan, worker, host)
}

/// Figures of a vault with one real scan and an export of 1,000 rows of its person.
fn one_request(folder: &Path, scan: &Path, worker: &Path, host: Arc<Still>) -> Outcome {
    let app = fresh(&folder.join("one"), worker, host)?;
    let ask = |name: &str, input: Value| app.call(name, input).map_err(told);
    ask("intake", json!({"paths": [scan.to_string_lossy()]}))?;
    let request = "2026-0001";
    ask(
        "request.set",
        json!({"request": request, "kinds": ["access"], "name": "Иванов Иван", "email": "ivan@example.org"}),
    )?;
    for (about, verdict) in [("identity", "confirmed"), ("signature", "consistent")] {
        ask(
            "request.judge",
            json!({"request": request, "about": about, "verdict": verdict, "because": "measured"}),
        )?;
    }
    ask("request.accept", json!({"request": request}))?;
    ask(
        "source.add",
        json!({"path": export(folder)?.to_string_lossy()}),
    )?;
    let found = ask("find", json!({"requests": [request]}))?;
    for finding in found
        .pointer("/requests/0/findings")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let decided = json!({"request": request, "finding": finding["id"], "decision": "included"});
        ask("finding.decide", decided)?;
    }
    figure(
        "first page of an open request, bytes for the screen",
        RUNS,
        nothing,
        || {
            app.call("request.show", json!({"request": request}))?;
            app.page_image(1, 1, 1600).map(drop)
        },
    )?;
    figure(
        "the same page drawn anew for a large zoom",
        RUNS,
        nothing,
        || app.page_image(1, 1, 3000).map(drop),
    )?;
    beside_pdftoppm(&app, scan)?;
    figure("access report with 1,000 rows", 3, nothing, || {
        app.call("report.make", json!({"request": request, "kind": "access"}))
            .map(drop)
    })
}

/// Draws the same page by turns, so that both meet the same moments of the machine.
///
/// Ours includes reading the original out of the vault, the way to the worker and back, and PNG;
/// theirs includes the start of the process and writing a plain grey picture to nowhere.
fn beside_pdftoppm(app: &App, scan: &Path) -> Outcome {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let start = Instant::now();
        app.draw_page(1, 1, DPI).map_err(told)?;
        ours.push(start.elapsed());
        let start = Instant::now();
        pdftoppm(scan)?;
        theirs.push(start.elapsed());
    }
    let (ours, theirs) = (median(ours).as_secs_f64(), median(theirs).as_secs_f64());
    say(
        "a scanned page at 150 dpi: from the vault to PNG",
        &format!("{:.1} ms", ours * 1000.0),
    )?;
    say(
        "a scanned page at 150 dpi: pdftoppm -gray, with its start",
        &format!("{:.1} ms", theirs * 1000.0),
    )?;
    say(
        "a scanned page at 150 dpi: ours / pdftoppm",
        &format!("{:.2}", ours / theirs),
    )
}

#[expect(
    clippy::disallowed_methods,
    reason = "the program that ours is measured beside"
)]
fn pdftoppm(scan: &Path) -> Outcome {
    let mut process = Command::new("pdftoppm");
    let process = process
        .args(["-r", &DPI.to_string(), "-gray", "-singlefile"])
        .arg(scan);
    if process.stdout(Stdio::null()).status()?.success() {
        Ok(())
    } else {
        Err("pdftoppm failed".into())
    }
}

/// Times `work` after `before` each run and prints the median.
fn figure(
    name: &str,
    runs: usize,
    before: impl Fn() -> Result<(), Failure>,
    work: impl Fn() -> Result<(), Failure>,
) -> Outcome {
    let mut taken = Vec::with_capacity(runs);
    for _ in 0..runs {
        before().map_err(told)?;
        let start = Instant::now();
        work().map_err(told)?;
        taken.push(start.elapsed());
    }
    say(
        name,
        &format!("{:.1} ms", median(taken).as_secs_f64() * 1000.0),
    )
}

fn say(name: &str, value: &str) -> Outcome {
    Ok(writeln!(std::io::stdout(), "{name}\t{value}")?)
}

fn median(mut taken: Vec<Duration>) -> Duration {
    taken.sort();
    taken.get(taken.len() / 2).copied().unwrap_or_default()
}

fn nothing() -> Result<(), Failure> {
    Ok(())
}

fn unlock(app: &App) -> Result<(), Failure> {
    app.call("vault.unlock", json!({"passphrase": PASSPHRASE}))
        .map(drop)
}

/// An export in which one person has a thousand rows.
fn export(folder: &Path) -> Outcome<PathBuf> {
    let file = folder.join("rows.csv");
    let mut text = String::from("id,full_name,phone,email,ip,registered_at\n");
    for n in 0..ROWS {
        text.push_str(&format!(
            "{n},Иванов Иван,+7 900 000-00-00,ivan@example.org,192.0.2.{},2026-01-01\n",
            n % 250
        ));
    }
    std::fs::write(&file, text)?;
    Ok(file)
}

/// An empty vault in a folder that is made anew.
fn fresh(folder: &Path, worker: &Path, host: Arc<Still>) -> Outcome<App> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir(folder)?;
    let app = App::new(host, folder.join("bench.dekada"), worker.to_owned());
    let created = json!({"passphrase": PASSPHRASE, "practice": true});
    app.call("vault.create", created).map_err(told)?;
    Ok(app)
}

/// The vault of many requests in a folder of its own, made once; one that was left half-made is
/// made again. `text` is what stands on the page of each.
fn kept(whole: &Path, requests: u32, text: impl Fn(u32) -> String) -> Outcome<PathBuf> {
    let making = whole.with_extension("part");
    if !whole.exists() {
        if making.exists() {
            std::fs::remove_dir_all(&making)?;
        }
        std::fs::create_dir(&making)?;
        many_requests(&making.join("bench.dekada"), requests, text)?;
        std::fs::rename(&making, whole)?;
    }
    Ok(whole.join("bench.dekada"))
}

fn many_requests(vault: &Path, requests: u32, text: impl Fn(u32) -> String) -> Outcome {
    let start = Utc
        .with_ymd_and_hms(2026, 11, 20, 9, 0, 0)
        .single()
        .ok_or("a date")?;
    let clock = Instant::now();
    let cost = Cost::measured(&|| clock.elapsed())?;
    let desk = Desk::create(vault, PASSPHRASE, cost, true, start)?;
    let numbers: Vec<u32> = (0..requests).collect();
    for batch in numbers.chunks(AT_ONCE) {
        let [others @ .., last] = batch else { continue };
        desk.change(start, |tx| {
            for &n in others {
                one_of_many(tx, n, &text(n), start)?;
            }
            let (number, document) = one_of_many(tx, *last, &text(*last), start)?;
            Ok::<_, StoreError>(Done {
                value: (),
                op: Op::DocumentImported {
                    document: document.0,
                    sha256: String::new(),
                    pages: 1,
                    opened: true,
                },
                request: Some(number),
                also: None,
            })
        })?;
    }
    Ok(())
}

/// A request with a document of one page, as taking it in and a first look at it would leave them.
fn one_of_many(
    tx: &Tx<'_>,
    n: u32,
    text: &str,
    start: DateTime<Utc>,
) -> Result<(RequestNumber, DocumentId), StoreError> {
    let received = start - Days::new(u64::from(n % 14));
    let due = (received + Days::new(14)).date_naive();
    let mut request = Request {
        id: RequestId(0),
        number: tx.next_number(2026)?,
        stage: Stage::Examining,
        stage_since: start,
        sent: None,
        received,
        registered: start,
        cured: None,
        completed: None,
        gdpr: false,
        channel: None,
        subject: Subject {
            name: Some(Personal::new(format!("Иванов Иван {n}"))),
            ..Subject::default()
        },
        demands: vec![Demand::new(DemandKind::Access, due)],
        due,
    };
    tx.insert_request(&mut request)?;
    let document = tx.insert_document(&NewDocument {
        request: request.id,
        name: &Personal::new(format!("scan{n:05}.pdf")),
        sha256: &format!("{n:064x}"),
        media_type: "application/pdf",
        imported: start,
        original: &n.to_le_bytes(),
        password: None,
        tie: None,
    })?;
    tx.insert_page(document, &page(n, text))?;
    tx.save_words(request.id)?;
    Ok((request.number, document))
}

fn page(n: u32, text: &str) -> NewPage<'_> {
    NewPage {
        page: PageNo::FIRST,
        width_pt: 595.0,
        height_pt: 842.0,
        state: PageState::Drawn,
        look: PageLook::default(),
        reading: Reading::Layer,
        image: StoredImage {
            media_type: "image/png".to_owned(),
            width_px: 1,
            height_px: 1,
            bytes: n.to_le_bytes().to_vec(),
        },
        text,
        words: &[],
    }
}

fn told(failure: Failure) -> String {
    failure.code
}

/// A host whose date stands still and whose desktop shows nothing.
struct Still {
    started: Instant,
}

impl Still {
    fn new() -> Arc<Self> {
        Arc::new(Self {
            started: Instant::now(),
        })
    }
}

impl Host for Still {
    fn now(&self) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 23, 9, 0, 0)
            .single()
            .unwrap_or_default()
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    fn notify(&self, _: &Notice) -> Result<(), NotifyError> {
        Ok(())
    }

    fn progress(&self, _: &Progress) {}
}
