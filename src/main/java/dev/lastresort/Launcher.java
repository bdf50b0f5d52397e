package dev.lastresort;

/** Starts Last Resort: the window, or the command line when there are arguments. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.out.println("Last Resort");
    }
}
