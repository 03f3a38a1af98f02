/* Logs what a process writes below one folder, in the order in which it does: LD_PRELOAD, with the folder in
   WRITE_LOG_BELOW and the log in WRITE_LOG_TO. One record: a letter, a handle, an offset, a length, the bytes.

   O opened (bytes: path)   W written at offset   T cut to offset   S synced   U removed (path)   R renamed (from \0 to)

   One thread writes; nothing here is locked. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST_FILES 4096
static int handles[MOST_FILES]; /* by descriptor; 0: not ours */
static int opened;
static int log_file = -1;

static void put(char what, int handle, int64_t offset, const void *bytes, uint32_t length) {
    unsigned char head[17];
    if (log_file < 0)
        log_file = syscall(SYS_openat, AT_FDCWD, getenv("WRITE_LOG_TO"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    head[0] = what;
    memcpy(head + 1, &handle, 4);
    memcpy(head + 5, &offset, 8);
    memcpy(head + 13, &length, 4);
    if (syscall(SYS_write, log_file, head, 17) != 17 || syscall(SYS_write, log_file, bytes, length) != (long)length)
        abort();
}

static int is_ours(const char *path) {
    const char *below = getenv("WRITE_LOG_BELOW");
    return below && strncmp(path, below, strlen(below)) == 0;
}

static int handle_of(int file) { return file >= 0 && file < MOST_FILES ? handles[file] : 0; }

static int note_open(int file, const char *path) {
    if (file >= 0 && file < MOST_FILES) {
        handles[file] = is_ours(path) ? ++opened : 0;
        if (handles[file])
            put('O', handles[file], 0, path, strlen(path));
    }
    return file;
}

#define REAL(name, result, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

#define OPENS(symbol) \
    int symbol(const char *path, int flags, ...) { \
        va_list rest; \
        va_start(rest, flags); \
        int mode = va_arg(rest, int); \
        va_end(rest); \
        return note_open(syscall(SYS_openat, AT_FDCWD, path, flags | O_LARGEFILE, mode), path); \
    }
OPENS(open)
OPENS(open64)

#define OPENS_AT(symbol) \
    int symbol(int folder, const char *path, int flags, ...) { \
        va_list rest; \
        va_start(rest, flags); \
        int mode = va_arg(rest, int); \
        va_end(rest); \
        return note_open(syscall(SYS_openat, folder, path, flags | O_LARGEFILE, mode), path); \
    }
OPENS_AT(openat)
OPENS_AT(openat64)

int close(int file) {
    REAL("close", int, int);
    if (handle_of(file))
        handles[file] = 0;
    return real(file);
}

ssize_t write(int file, const void *bytes, size_t length) {
    REAL("write", ssize_t, int, const void *, size_t);
    int64_t offset = handle_of(file) ? syscall(SYS_lseek, file, 0, SEEK_CUR) : 0;
    ssize_t done = real(file, bytes, length);
    if (done > 0 && handle_of(file))
        put('W', handle_of(file), offset, bytes, done);
    return done;
}

#define WRITES_AT(symbol) \
    ssize_t symbol(int file, const void *bytes, size_t length, off_t offset) { \
        REAL(#symbol, ssize_t, int, const void *, size_t, off_t); \
        ssize_t done = real(file, bytes, length, offset); \
        if (done > 0 && handle_of(file)) \
            put('W', handle_of(file), offset, bytes, done); \
        return done; \
    }
WRITES_AT(pwrite)
WRITES_AT(pwrite64)

#define CUTS(symbol) \
    int symbol(int file, off_t size) { \
        REAL(#symbol, int, int, off_t); \
        int failed = real(file, size); \
        if (!failed && handle_of(file)) \
            put('T', handle_of(file), size, "", 0); \
        return failed; \
    }
CUTS(ftruncate)
CUTS(ftruncate64)

/* The simulated disk decides what is kept: a real sync would only cost time. */
static int synced(int file, long call) {
    if (!handle_of(file))
        return syscall(call, file);
    put('S', handle_of(file), 0, "", 0);
    return 0;
}
int fsync(int file) { return synced(file, SYS_fsync); }
int fdatasync(int file) { return synced(file, SYS_fdatasync); }

int unlink(const char *path) {
    REAL("unlink", int, const char *);
    int failed = real(path);
    if (!failed && is_ours(path))
        put('U', 0, 0, path, strlen(path));
    return failed;
}

int rename(const char *from, const char *to) {
    REAL("rename", int, const char *, const char *);
    int failed = real(from, to);
    if (!failed && is_ours(to)) {
        char both[8192];
        int length = snprintf(both, sizeof both, "%s%c%s", from, 0, to);
        put('R', 0, 0, both, length);
    }
    return failed;
}
