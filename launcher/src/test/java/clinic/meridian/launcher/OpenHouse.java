package clinic.meridian.launcher;

import clinic.meridian.launcher.demo.Api;
import clinic.meridian.launcher.demo.FrontDoor;
import clinic.meridian.launcher.house.Credentials;
import clinic.meridian.launcher.house.Home;
import clinic.meridian.launcher.house.House;
import clinic.meridian.launcher.house.Ports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The whole system on free ports with its data below target, for one test class. */
final class OpenHouse implements AutoCloseable {
    private final House house;

    private OpenHouse(House house) {
        this.house = house;
    }

    static OpenHouse open() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("target").toRealPath(), "house");
        var home = new Home(Path.of("..").toRealPath(), folder);
        var house = new House(home, Ports.free());
        try {
            house.open((part, after, _) -> System.out.println(part + " " + after.toMillis()));
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
        return new OpenHouse(house);
    }

    House house() {
        return house;
    }

    FrontDoor door() {
        return new FrontDoor(new Api(house.ports().web(), Credentials.of(house.home()).api()));
    }

    /** Leaves the folder for who wants to read the logs. */
    @Override
    public void close() {
        house.close();
    }
}
