//! The clock: limits of 100,000 requests, and what reminding costs while nobody works.

use std::{fs, thread, time::Duration};

use super::{Bench, clock, figure, import, median, memory, milliseconds, told_by};
use crate::shell::{Outcome, Trouble, command, read_quietly};

const REQUESTS: &str = "100000";
const RUNS: usize = 5;
/// As the timer of the service manager has it.
const REMINDERS_AN_HOUR: u32 = 6;
/// How long the resting window is looked at, after it has settled.
const SETTLED: Duration = Duration::from_secs(20);
const LOOK: Duration = Duration::from_secs(120);

pub fn limits(bench: &Bench) -> Vec<(String, Outcome)> {
    vec![
        ("limits of many requests".to_owned(), many(bench)),
        ("reminding by the timer".to_owned(), timer(bench)),
        ("the window at rest".to_owned(), rest(bench)),
    ]
}

fn many(bench: &Bench) -> Outcome {
    let worker = bench.program("dekadactl");
    let mut figures = command(".", bench.program("examples/figures"), &["clock"]);
    told_by(figures.arg(&bench.folder).arg(REQUESTS).arg(worker))
}

/// One round of `dekadactl remind` with nothing to tell, as nearly every round of the timer is.
fn timer(bench: &Bench) -> Outcome {
    let vault = import::new_vault(bench, "timer")?;
    let remind = || {
        let mut remind = command(".", bench.program("dekadactl"), &["--json", "--vault"]);
        remind.arg(&vault).arg("remind");
        // Nobody takes notices where nothing is measured but the looking.
        remind.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        remind
    };
    let (mut processor, mut most) = (Vec::new(), 0);
    for _ in 0..RUNS {
        let (ended, spent) =
            clock::timed(|| memory::look(remind().stdout(std::process::Stdio::null())))?;
        processor.push(spent.processor);
        most = most.max(ended.0.program);
    }
    let once = median(processor)?;
    figure("one `dekadactl remind`, processor", &milliseconds(once));
    figure(
        "the same each hour by the timer, processor",
        &milliseconds(once * REMINDERS_AN_HOUR),
    );
    figure(
        "the same, most memory",
        &format!("{:.1} MiB", most as f64 / f64::from(1 << 20)),
    );
    Ok(())
}

/// Processor time and wake-ups of the window with a locked vault, on a private desktop: shown, with
/// the caret blinking in the field of the passphrase, and out of sight, as in the tray.
fn rest(bench: &Bench) -> Outcome {
    let vault = import::new_vault(bench, "rest")?;
    let mut desktop = command(".", "dbus-run-session", &["--", "xvfb-run", "-a"]);
    desktop
        .arg(bench.program("dekada"))
        .arg("--vault")
        .arg(vault);
    desktop
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null());
    let mut desktop = desktop.spawn()?;
    thread::sleep(SETTLED);
    let window = window_of(desktop.id());
    let measured = window.as_ref().map_or(Ok(()), |window| {
        at_rest("the window at rest, shown", *window)?;
        hide(*window)?;
        thread::sleep(SETTLED);
        at_rest("the window at rest, out of sight", *window)
    });
    if let Ok(window) = &window {
        read_quietly(&mut command(".", "kill", &[&window.to_string()]), &[0])?;
    }
    desktop.wait()?;
    window.and(measured)
}

fn hide(window: u32) -> Outcome {
    let environment = fs::read_to_string(format!("/proc/{window}/environ"))?;
    let mut variables = environment.split('\0');
    let display = variables.find_map(|variable| variable.strip_prefix("DISPLAY="));
    let hide = ["search", "--class", "dekada", "windowunmap", "%@"];
    let mut hide = command(".", "xdotool", &hide);
    hide.env("DISPLAY", display.unwrap_or_default());
    read_quietly(&mut hide, &[0]).map(drop)
}

fn at_rest(what: &str, window: u32) -> Outcome {
    let before = Rest::of(window)?;
    thread::sleep(LOOK);
    let after = Rest::of(window)?;
    let an_hour = 3600.0 / LOOK.as_secs_f64();
    let processor = (after.ticks - before.ticks) as f64 / 100.0 * an_hour;
    let wakes = (after.switches - before.switches) as f64 / LOOK.as_secs_f64();
    figure(
        &format!("{what}, processor an hour"),
        &format!("{processor:.1} s"),
    );
    figure(
        &format!("{what}, wake-ups a second"),
        &format!("{wakes:.2}"),
    );
    Ok(())
}

/// What a process and its threads have used so far.
struct Rest {
    ticks: u64,
    switches: u64,
}

impl Rest {
    fn of(process: u32) -> Outcome<Self> {
        let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
        let fields = stat
            .rsplit_once(')')
            .map(|(_, rest)| rest)
            .unwrap_or_default();
        let field = |n: usize| {
            fields
                .split_whitespace()
                .nth(n)
                .and_then(|text| text.parse().ok())
        };
        let ticks: Option<u64> = field(11).and_then(|user: u64| Some(user + field(12)?));
        let mut switches = 0;
        for thread in fs::read_dir(format!("/proc/{process}/task"))? {
            let status = fs::read_to_string(thread?.path().join("status")).unwrap_or_default();
            let mut lines = status.lines();
            let own = lines.find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            switches += own.and_then(|n| n.trim().parse().ok()).unwrap_or(0);
        }
        let ticks = ticks.ok_or_else(|| Trouble::new("no times of the window"))?;
        Ok(Self { ticks, switches })
    }
}

/// The process of the window below the private desktop.
fn window_of(desktop: u32) -> Outcome<u32> {
    let mut waiting = vec![desktop];
    while let Some(process) = waiting.pop() {
        let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        if name.trim() == "dekada" {
            return Ok(process);
        }
        let children = format!("/proc/{process}/task/{process}/children");
        let children = fs::read_to_string(children).unwrap_or_default();
        waiting.extend(
            children
                .split_whitespace()
                .filter_map(|id| id.parse::<u32>().ok()),
        );
    }
    Err(Trouble::new("the window did not start"))
}
