//! What a process gives up on Linux before it becomes a tool.
//!
//! The same three fences as around the worker, wider where a foreign program needs it: it may read
//! the system's libraries, fonts and language data, and it makes too many different system calls
//! to list them, so those are refused that lead out: sockets, other processes, other users' files,
//! mounts, the kernel itself. Threads are allowed, processes are not. A fence that the kernel does
//! not have is left out, as with the worker; [`crate::Confinement`] says which stand.

use std::collections::BTreeMap;
use std::error::Error;
use std::io;
use std::os::unix::process::CommandExt;
use std::process::Command;

use landlock::{
    ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetCreatedAttr, Scope,
    path_beneath_rules,
};
use rustix::process::Resource;
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch,
};

use super::{Order, Program};
use crate::worker::sandbox::limit;

/// Puts up the fences and becomes the tool. Returns only when that failed.
#[expect(
    clippy::disallowed_methods,
    reason = "the tools are among the few programs that are started"
)]
pub fn become_tool(order: &str) -> io::Error {
    let order: Order = match serde_json::from_str(order) {
        Ok(order) => order,
        Err(error) => return error.into(),
    };
    if let Err(error) = put_up(&order) {
        return error;
    }
    Command::new(order.program.path())
        .args(&order.arguments)
        .env_clear()
        .env("PATH", "/usr/bin")
        .env("LC_ALL", "C.UTF-8")
        // More threads than one make it several times slower when pages are read side by side.
        .env("OMP_THREAD_LIMIT", "1")
        .current_dir("/")
        .exec()
}

fn put_up(order: &Order) -> io::Result<()> {
    limit_resources(order)?;
    // A kernel without them runs the tool without, like the worker.
    drop(close_file_system(order.program));
    drop(refuse_system_calls());
    Ok(())
}

fn limit_resources(order: &Order) -> rustix::io::Result<()> {
    limit(Resource::As, order.memory_bytes)?;
    limit(Resource::Cpu, order.processor_seconds)?;
    limit(Resource::Fsize, 0)?;
    limit(Resource::Nofile, 64)?;
    limit(Resource::Core, 0)
}

/// To be read: libraries, fonts, language data. To be executed: the tool and the system's loader.
fn close_file_system(program: Program) -> Result<(), Box<dyn Error>> {
    const READABLE: [&str; 8] = [
        "/usr",
        "/lib",
        "/lib64",
        "/etc/ld.so.cache",
        "/etc/fonts",
        "/etc/alternatives",
        "/etc/localtime",
        "/var/cache/fontconfig",
    ];
    const LOADERS: [&str; 3] = ["/lib", "/lib64", "/usr/lib"];
    let tool = program.path();
    let executable = LOADERS.map(std::path::Path::new);
    let executable = executable.into_iter().chain([tool.as_path()]);
    Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V5))?
        .handle_access(AccessNet::from_all(ABI::V5))?
        .scope(Scope::from_all(ABI::V6))?
        .create()?
        .add_rules(path_beneath_rules(
            READABLE,
            AccessFs::ReadFile | AccessFs::ReadDir,
        ))?
        .add_rules(path_beneath_rules(
            executable,
            AccessFs::Execute | AccessFs::ReadFile,
        ))?
        .restrict_self()?;
    Ok(())
}

/// Calls that lead out of the process.
const REFUSED: &[libc::c_long] = &[
    // Talk to anybody.
    libc::SYS_socket,
    libc::SYS_socketpair,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_listen,
    libc::SYS_accept,
    libc::SYS_accept4,
    libc::SYS_sendto,
    libc::SYS_sendmsg,
    libc::SYS_sendmmsg,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_mq_open,
    libc::SYS_msgget,
    libc::SYS_semget,
    libc::SYS_shmget,
    // Reach into another process or end it.
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_kill,
    libc::SYS_tkill,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_getfd,
    libc::SYS_pidfd_send_signal,
    libc::SYS_kcmp,
    // Become somebody else, or see another system.
    libc::SYS_setuid,
    libc::SYS_setgid,
    libc::SYS_setreuid,
    libc::SYS_setregid,
    libc::SYS_setresuid,
    libc::SYS_setresgid,
    libc::SYS_setgroups,
    libc::SYS_capset,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_chroot,
    libc::SYS_pivot_root,
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_open_tree,
    libc::SYS_move_mount,
    libc::SYS_fsopen,
    libc::SYS_fsmount,
    libc::SYS_mount_setattr,
    libc::SYS_open_by_handle_at,
    libc::SYS_name_to_handle_at,
    // Change files where Landlock is missing.
    libc::SYS_unlinkat,
    libc::SYS_renameat2,
    libc::SYS_mkdirat,
    libc::SYS_mknodat,
    libc::SYS_linkat,
    libc::SYS_symlinkat,
    libc::SYS_fchmodat,
    libc::SYS_fchmod,
    libc::SYS_fchownat,
    libc::SYS_fchown,
    libc::SYS_truncate,
    libc::SYS_setxattr,
    // The kernel itself.
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_keyctl,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_kexec_load,
    libc::SYS_reboot,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_quotactl,
    libc::SYS_acct,
    libc::SYS_personality,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_syslog,
];

/// The older names of the same calls, which only this architecture has.
#[cfg(target_arch = "x86_64")]
const REFUSED_HERE: &[libc::c_long] = &[
    libc::SYS_fork,
    libc::SYS_vfork,
    libc::SYS_unlink,
    libc::SYS_rmdir,
    libc::SYS_rename,
    libc::SYS_renameat,
    libc::SYS_mkdir,
    libc::SYS_mknod,
    libc::SYS_link,
    libc::SYS_symlink,
    libc::SYS_chmod,
    libc::SYS_chown,
    libc::SYS_lchown,
    libc::SYS_creat,
    libc::SYS_iopl,
    libc::SYS_ioperm,
];
#[cfg(not(target_arch = "x86_64"))]
const REFUSED_HERE: &[libc::c_long] = &[];

fn refuse_system_calls() -> Result<(), Box<dyn Error>> {
    let calls = REFUSED.iter().chain(REFUSED_HERE);
    let mut rules: BTreeMap<_, _> = calls.map(|call| (*call, Vec::new())).collect();
    rules.insert(libc::SYS_clone, vec![no_thread()?]);
    apply(rules, libc::EPERM)?;
    // Its flags lie in memory where a filter cannot look; the C library falls back to `clone`.
    apply(
        BTreeMap::from([(libc::SYS_clone3, Vec::new())]),
        libc::ENOSYS,
    )
}

/// A clone without the flag for threads is a process.
fn no_thread() -> Result<SeccompRule, seccompiler::BackendError> {
    let thread = u64::from(libc::CLONE_THREAD.unsigned_abs());
    SeccompRule::new(vec![SeccompCondition::new(
        0,
        SeccompCmpArgLen::Qword,
        SeccompCmpOp::MaskedEq(thread),
        0,
    )?])
}

fn apply(
    rules: BTreeMap<libc::c_long, Vec<SeccompRule>>,
    error: libc::c_int,
) -> Result<(), Box<dyn Error>> {
    let filter = SeccompFilter::new(
        rules,
        SeccompAction::Allow,
        SeccompAction::Errno(error.unsigned_abs()),
        TargetArch::try_from(std::env::consts::ARCH)?,
    )?;
    seccompiler::apply_filter(&BpfProgram::try_from(filter)?)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempts::{self, Attempt};

    /// In a process of its own: puts up the fences and tries to get out.
    #[test]
    fn an_attempt_behind_the_fence() {
        attempts::make(|| {
            put_up(&Order {
                program: Program::Tesseract,
                arguments: Vec::new(),
                memory_bytes: 1 << 30,
                processor_seconds: 1,
            })
            .unwrap();
        });
    }

    #[test]
    fn no_attempt_leads_out_of_the_fence() {
        for attempt in Attempt::ALL {
            attempts::must_fail("tool::fence::tests::an_attempt_behind_the_fence", attempt);
        }
    }
}
