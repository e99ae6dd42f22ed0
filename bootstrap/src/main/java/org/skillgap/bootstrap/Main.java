package org.skillgap.bootstrap;

final class Main {
    public static void main(String[] args) {}
}
