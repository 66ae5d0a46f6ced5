// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Allocation is most of what the targets do: without a stack of each one they are twice as fast.
// ASAN_OPTIONS still has the last word: malloc_context_size=30 tells more of a finding.
extern "C" const char* __asan_default_options()
{
    return "detect_leaks=0:malloc_context_size=0:max_malloc_fill_size=0:quarantine_size_mb=1:"
           "thread_local_quarantine_size_kb=64:detect_stack_use_after_return=0:"
           "alloc_dealloc_mismatch=0";
}

extern "C" const char* __ubsan_default_options()
{
    return "print_stacktrace=1";
}
