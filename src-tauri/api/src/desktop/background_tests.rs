//! Units and entries as the desktop reads them.

use super::*;
use expect_test::expect;
use tempfile::TempDir;

/// Two programs in a folder with every letter that needs care, and a person's configuration.
fn person(folder: &str) -> (TempDir, Linux, Job) {
    let place = tempfile::tempdir().unwrap();
    let programs = place.path().join(folder);
    fs::create_dir_all(&programs).unwrap();
    for name in ["dekada", "dekadactl"] {
        fs::write(programs.join(name), "").unwrap();
    }
    let config = place.path().join("config");
    let vault = programs.join("vault.dekada");
    // The manager of whoever runs the tests is none of their business.
    let system = Linux {
        config,
        manager: |_| false,
    };
    (place, system, Job { programs, vault })
}

/// Text of a file, with `~` for the test's own folder.
fn read(place: &TempDir, file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    text.replace(place.path().to_str().unwrap(), "/home/a")
}

#[test]
fn the_timer_is_two_units_and_a_link() {
    let (place, system, job) = person("bin");
    system.set_timer(&job, true).unwrap();
    expect![[r#"
        [Unit]
        Description=Dekada: reminders of limits

        [Service]
        Type=exec
        ExecStart=:/home/a/bin/dekadactl --vault /home/a/bin/vault.dekada remind --wait 540
        KillMode=process
    "#]]
    .assert_eq(&read(&place, &system.unit(SERVICE)));
    expect![[r#"
        [Unit]
        Description=Dekada: reminders of limits

        [Timer]
        Unit=dekada-remind.service
        OnCalendar=*:0/10
        OnStartupSec=1min
        Persistent=true

        [Install]
        WantedBy=timers.target
    "#]]
    .assert_eq(&read(&place, &system.unit(TIMER)));
    let link = fs::read_link(system.unit("timers.target.wants").join(TIMER)).unwrap();
    assert_eq!(link, Path::new("../dekada-remind.timer"));
    assert!(system.has_timer(&job));
}

#[test]
fn the_autostart_entry_starts_the_window_out_of_sight() {
    let (place, system, job) = person("bin");
    system.set_autostart(&job, true).unwrap();
    expect![[r#"
        [Desktop Entry]
        Type=Application
        Name=Dekada
        Exec=/home/a/bin/dekada --vault /home/a/bin/vault.dekada --hidden
        Icon=dekada
        Terminal=false
        X-GNOME-Autostart-enabled=true
    "#]]
    .assert_eq(&read(&place, &system.entry()));
    assert!(system.has_autostart(&job));
}

#[test]
fn every_letter_of_a_path_reaches_the_program() {
    let (place, system, job) = person("a b\"c%d\\e$f`g");
    system.set_timer(&job, true).unwrap();
    system.set_autostart(&job, true).unwrap();
    let line = |file: &Path, key: &str| {
        let text = read(&place, file);
        text.lines()
            .find(|line| line.starts_with(key))
            .unwrap()
            .to_owned()
    };
    expect![[r#"ExecStart=:/bin/sh -c "exec \"$0\" \"$@\"" "/home/a/a b\"c%%d\\e$f`g/dekadactl" --vault "/home/a/a b\"c%%d\\e$f`g/vault.dekada" remind --wait 540"#]]
        .assert_eq(&line(&system.unit(SERVICE), "ExecStart"));
    expect![[r#"Exec="/home/a/a b\\"c%%d\\\\e\\$f\\`g/dekada" --vault "/home/a/a b\\"c%%d\\\\e\\$f\\`g/vault.dekada" --hidden"#]]
        .assert_eq(&line(&system.entry(), "Exec"));
}

#[test]
fn a_path_with_spaces_needs_no_shell() {
    let (place, system, job) = person("a b%$c");
    system.set_timer(&job, true).unwrap();
    let service = read(&place, &system.unit(SERVICE));
    let line = service.lines().find(|line| line.starts_with("ExecStart"));
    expect![[r#"ExecStart=":/home/a/a b%%$c/dekadactl" --vault "/home/a/a b%%$c/vault.dekada" remind --wait 540"#]]
        .assert_eq(line.unwrap());
}

#[test]
fn what_is_switched_off_leaves_nothing() {
    let (_place, system, job) = person("bin");
    for on in [true, false, false] {
        system.set_timer(&job, on).unwrap();
        system.set_autostart(&job, on).unwrap();
        assert_eq!(
            (system.has_timer(&job), system.has_autostart(&job)),
            (on, on)
        );
    }
    for folder in [
        "systemd/user",
        "systemd/user/timers.target.wants",
        "autostart",
    ] {
        let left = fs::read_dir(system.config.join(folder)).unwrap();
        let files = left.filter(|entry| !entry.as_ref().unwrap().path().is_dir());
        assert_eq!(files.count(), 0, "{folder}");
    }
}

#[test]
fn a_timer_of_another_vault_or_of_a_program_that_moved_is_none() {
    let (_place, system, job) = person("bin");
    system.set_timer(&job, true).unwrap();
    let other = Job {
        programs: job.programs.clone(),
        vault: job.programs.join("other.dekada"),
    };
    assert!(!system.has_timer(&other));
    fs::remove_file(job.programs.join("dekadactl")).unwrap();
    assert!(!system.has_timer(&job));
    let refused = system.set_timer(&job, true).unwrap_err();
    assert!(matches!(
        refused,
        BackgroundError::NoProgram { name: "dekadactl" }
    ));
}
